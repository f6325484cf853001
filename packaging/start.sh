#!/bin/sh
# Starts Callready: the window, or, where there is no display, the check in the terminal.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/.tools/uv/bin:$PATH"
export PATH
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ] && [ $# -eq 0 ]; then
    printf '%s\n' "callready: there is no display here, so the check runs in this terminal." >&2
    exec uv run --no-sync callready check
fi
exec uv run --no-sync callready "$@"
