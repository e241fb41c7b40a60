# What build.sh does where there is no PowerShell. Sourced, in the repository's root.

# shellcheck source=build/services.sh
source build/services.sh

task_build() {
    build_solution
    assemble Assemble
    echo "The module is in out/MkIo."
}

task_update() {
    build_solution
    assemble Update
}

task_package() {
    build_solution
    assemble Package
}

build_solution() {
    dotnet build MkIo.sln --configuration Release --nologo --verbosity quiet
}

assemble() {
    dotnet msbuild build/module.proj -target:"$1" -property:Configuration=Release -nologo -verbosity:minimal
}

task_clean() {
    rm -rf out src/*/bin src/*/obj tests/*/bin tests/*/obj samples/*/bin samples/*/obj
}

task_benchmark() {
    echo "Skipped: the benchmarks measure cmdlets, and there is no PowerShell here."
}

task_quickstart() {
    local problem
    problem=$(find_node_problem) && fail "the quickstart needs Azurite: $problem"
    build_solution
    trap stop_services EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    install_services
    start_service azurite AZURITE_BLOB_URL node tests/services/azurite.js
    start_service emulator MKIO_TOKEN dotnet src/MkIo.Emulator/bin/Release/net10.0/MkIo.Emulator.dll --urls http://127.0.0.1:0

    local containers=(holiday-film news-clip product-demo)
    QUICKSTART_SAS_URL=$(node tests/services/seed-blobs.js --url "$AZURITE_BLOB_URL" "${containers[@]}" |
        node --print 'JSON.parse(require("fs").readFileSync(0)).sasUrl')
    export QUICKSTART_SAS_URL
    echo "No PowerShell here: the same steps by the .NET client."
    dotnet run --project samples/Quickstart --configuration Release -- "${containers[@]}"
}

task_test() {
    task_build
    passed=0 failed=0 skipped=0
    rm -rf out/test-results
    local project
    for project in tests/*.Tests/*.csproj; do
        run_suite "$project"
    done

    run_framework_suite

    local cases
    cases=$(cat tests/Pester/*.Tests.ps1 2>/dev/null | grep -cE '^[[:space:]]*It[[:space:]]' || true)
    skipped=$((skipped + cases))
    echo "Skipped: $cases Pester tests of the cmdlets, since there is no PowerShell here."
    echo "$passed passed, $failed failed, $skipped skipped"
    [[ $failed -eq 0 ]]
}

# Runs one xunit suite and adds to the counts. A suite that breaks, or runs nothing, is one failure more.
run_suite() {
    local name results status=0
    name=$(basename "$1" .csproj)
    results="out/test-results/$name.trx"
    echo "== $name"
    dotnet test "$1" --configuration Release --no-build --nologo --verbosity quiet \
        --logger "trx;LogFileName=$name.trx" --results-directory out/test-results || status=$?

    local suite_total suite_executed suite_passed
    suite_total=$(trx_counter "$results" total)
    suite_executed=$(trx_counter "$results" executed)
    suite_passed=$(trx_counter "$results" passed)
    passed=$((passed + suite_passed))
    failed=$((failed + suite_executed - suite_passed))
    skipped=$((skipped + suite_total - suite_executed))
    if [[ $suite_executed -eq 0 || ($status -ne 0 && $suite_executed -eq $suite_passed) ]]; then
        echo "$name: broke off, or executed no test." >&2
        failed=$((failed + 1))
    fi
}

# The client's tests on a .NET Framework: Mono, where it is installed.
run_framework_suite() {
    local name=MkIo.Tests.Mono results=out/test-results/MkIo.Tests.Mono.xml total
    echo "== $name"
    if ! command -v mono >/dev/null; then
        total=$(cat tests/MkIo.Tests/*/*Tests.cs | grep -cE '\[(Fact|Theory)' || true)
        skipped=$((skipped + total))
        echo "Skipped: $total tests of the client on a .NET Framework: there is no mono (mono-devel)."
        return
    fi
    dotnet build "tests/$name" --configuration Release --nologo --verbosity quiet
    mkdir -p out/test-results
    mono "tests/$name/bin/Release/net472/xunit.console.exe" "tests/$name/bin/Release/net472/MkIo.Tests.dll" \
        -noshadow -nologo -xml "$results" | grep -vE '^  (Discover|Start|Finish)' || true

    total=$(xunit_counter "$results" total)
    local suite_passed suite_skipped
    suite_passed=$(xunit_counter "$results" passed)
    suite_skipped=$(xunit_counter "$results" skipped)
    passed=$((passed + suite_passed))
    skipped=$((skipped + suite_skipped))
    failed=$((failed + total - suite_passed - suite_skipped + $(xunit_counter "$results" errors)))
    if [[ $total -eq 0 ]]; then
        echo "$name: broke off, or executed no test." >&2
        failed=$((failed + 1))
    fi
}

xunit_counter() {
    local counter
    counter=$(sed -n "s/.*<assembly .*\b$2=\"\([0-9]*\)\".*/\1/p" "$1" 2>/dev/null | head -1 || true)
    echo "${counter:-0}"
}

trx_counter() {
    local counter
    counter=$(sed -n "s/.*<Counters .*\b$2=\"\([0-9]*\)\".*/\1/p" "$1" 2>/dev/null || true)
    echo "${counter:-0}"
}

task_judge() {
    fail "the judge judges cmdlets, which need PowerShell."
}
