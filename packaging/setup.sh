#!/bin/sh
# Prepares this computer to run or to test Callready: system libraries, uv, the Python environment.
# Usage: packaging/setup.sh run|test
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-run}

APT_RUN="libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4
 libxcb-keysyms1 libxcb-shape0 libwayland-cursor0 libwayland-egl1 libgssapi-krb5-2 libportaudio2 libasound2-plugins"
APT_TEST="$APT_RUN pulseaudio pulseaudio-utils xvfb xauth iproute2 dbus python3-dbusmock upower fonts-dejavu-core
 at-spi2-core python3-pyatspi"
DNF_RUN="mesa-libGL mesa-libEGL glib2 fontconfig dbus-libs libxkbcommon-x11 xcb-util-cursor xcb-util-wm xcb-util-keysyms
 libwayland-cursor libwayland-egl krb5-libs portaudio alsa-plugins-pulseaudio"
DNF_TEST="$DNF_RUN pulseaudio pulseaudio-utils xorg-x11-server-Xvfb xauth iproute dbus-daemon python3-dbusmock upower
 dejavu-sans-fonts at-spi2-core python3-pyatspi"

say() { printf '%s\n' "callready: $*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1; then sudo "$@"
    else say "please run this as an administrator, then try again: $*"; exit 1
    fi
}

# The packages whose installation is remembered, so that an administrator is asked once and not at every start.
stamp=.tools/system-$purpose
wanted=""
if command -v apt-get >/dev/null 2>&1; then
    [ "$purpose" = test ] && wanted=$APT_TEST || wanted=$APT_RUN
    manager=apt
elif command -v dnf >/dev/null 2>&1; then
    [ "$purpose" = test ] && wanted=$DNF_TEST || wanted=$DNF_RUN
    manager=dnf
elif [ "$(uname -s)" = Darwin ]; then
    manager=brew # the Python packages bring all libraries on macOS
else
    manager=none
    say "this system's package manager is not known here; Qt and PortAudio must already be installed"
fi
find_python() {
    for candidate in python3 python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null 2>&1 &&
            "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'; then
            printf '%s' "$candidate"
            return
        fi
    done
}
python=$(find_python)
if ! command -v uv >/dev/null 2>&1 && [ ! -x .tools/uv/bin/uv ]; then
    need_uv=yes
    [ "$manager" = apt ] && wanted="$wanted python3-venv"
else
    need_uv=no
fi
wanted=$(printf '%s' "$wanted" | tr -s '\n ' '  ')

mkdir -p .tools
if [ -n "$wanted" ] && [ "$(cat "$stamp" 2>/dev/null || true)" != "$wanted" ]; then
    missing=""
    for package in $wanted; do
        case $manager in
            apt) dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package" ;;
            dnf) rpm -q "$package" >/dev/null 2>&1 || missing="$missing $package" ;;
        esac
    done
    if [ -n "$missing" ]; then
        say "these system libraries are needed and will be installed with $manager:$missing"
        # shellcheck disable=SC2086 # a list of words is meant
        case $manager in
            apt)
                as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >&2 || {
                    as_root apt-get update -q >&2
                    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >&2
                } ;;
            dnf) as_root dnf install -y $missing >&2 ;;
        esac
    fi
    printf '%s' "$wanted" > "$stamp"
fi

[ -n "$python" ] || python=$(find_python) # it may have come with the libraries just now
if [ "$need_uv" = yes ]; then
    if [ "$manager" = brew ] && command -v brew >/dev/null 2>&1; then
        say "uv manages the Python environment and will be installed with brew"
        brew install uv >&2
    elif [ -n "$python" ]; then
        say "uv manages the Python environment and will be installed into .tools/uv"
        "$python" -m venv .tools/uv
        .tools/uv/bin/pip install -q --disable-pip-version-check uv >&2
    else
        say "Python 3.11, 3.12 or 3.13 is needed: install it, then try again"
        exit 1
    fi
fi
PATH="$PWD/.tools/uv/bin:$PATH"
export PATH
if [ "$purpose" = test ]; then set -- ; else set -- --no-dev; fi
# shellcheck disable=SC2086
uv sync -q --frozen --inexact ${python:+--python "$python"} "$@"
