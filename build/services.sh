# Starts and stops the local servers of the quickstart. Sourced.

service_ids=()

# Prints what is wrong with node, or returns 1 where nothing is.
find_node_problem() {
    if ! command -v node >/dev/null; then
        echo "there is no node (20 or later) on PATH."
    elif [[ $(node --print 'parseInt(process.versions.node)') -lt 20 ]]; then
        echo "node 20 or later is needed; this is $(node --version)."
    else
        return 1
    fi
}

install_services() {
    [[ tests/services/node_modules/.package-lock.json -nt tests/services/package-lock.json ]] ||
        npm --prefix tests/services ci --no-progress --loglevel error
}

# start_service <name> <variable> <command...>: starts a server and waits until it has printed <variable>=…,
# which is its last line. All that it printed in this form is exported.
start_service() {
    local name=$1 ready=$2
    shift 2
    mkdir -p out/services
    local log="out/services/$name.log"
    "$@" >"$log" 2>&1 &
    local id=$!
    service_ids+=("$id")

    local tenths
    for ((tenths = 0; tenths < 600; tenths++)); do
        if grep -q "^$ready=" "$log"; then
            local line
            while read -r line; do export "${line?}"; done < <(grep -E '^[A-Z0-9_]+=' "$log")
            return
        fi
        kill -0 "$id" 2>/dev/null || break
        sleep 0.1
    done
    cat "$log" >&2
    fail "$name did not start."
}

stop_services() {
    [[ ${#service_ids[@]} -eq 0 ]] || kill "${service_ids[@]}" 2>/dev/null || true
    wait
}
