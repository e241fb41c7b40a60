#!/usr/bin/env bash
# The way in for a machine that may have no PowerShell: finds one and hands over to build.ps1,
# or else does what needs none.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
    cat <<'TEXT'
./build.sh [task] [arguments]

  build        the solution, and the importable module in out/MkIo (the default)
  test         all test suites; ends with one line: N passed, N failed, N skipped
  judge        the Pester tests with Prism as judge of each request and answer, by the documents of api/
  quickstart   blob containers become assets, on this machine alone
  emulator     a local MK.IO; arguments such as --seed-assets 1000 are its own
  benchmark    the benchmarks
  update       the cmdlets in README.md and MkIo.psd1, made anew from the code
  package      out/package: for the PowerShell Gallery and Azure Automation, with sums and a bill of materials
  clean        removes everything that a build leaves
  help         this text

MKIO_NO_PWSH=1 leaves PowerShell out even where there is one.
TEXT
}

fail() {
    echo "build.sh: $*" >&2
    exit 1
}

require_dotnet() {
    command -v dotnet >/dev/null || fail ".NET SDK 10 is needed, and there is no dotnet on PATH: https://dot.net/download"
    dotnet --version >/dev/null 2>&1 || fail ".NET SDK 10 is needed; this machine has: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ')"
}

# Sets POWERSHELL to the command, or returns 1.
find_powershell() {
    [[ "${MKIO_NO_PWSH:-}" != 1 ]] || return 1
    if command -v pwsh >/dev/null; then
        POWERSHELL=(pwsh)
    elif dotnet tool restore >/dev/null 2>&1; then
        POWERSHELL=(dotnet pwsh)
    else
        return 1
    fi
}

task="${1:-build}"
[[ $# -eq 0 ]] || shift

case "$task" in
    build | test | judge | quickstart | benchmark | update | package | clean) ;;
    emulator)
        require_dotnet
        exec dotnet run --project src/MkIo.Emulator --configuration Release -- "$@"
        ;;
    help | -h | --help)
        usage
        exit 0
        ;;
    *)
        usage >&2
        fail "there is no task '$task'."
        ;;
esac

require_dotnet
if find_powershell; then
    exec "${POWERSHELL[@]}" -NoProfile -File build.ps1 -Task "$task" "$@"
fi

source build/without-powershell.sh
"task_$task"
