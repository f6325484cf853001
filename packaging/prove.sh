#!/bin/sh
# Proves a .deb in a bare system: installs it with what it depends on, runs it as a person would, removes it again.
#
#     sudo packaging/prove.sh dist/callready_*.deb bookworm [http://deb.debian.org/debian]
#     sudo packaging/prove.sh dist/callready_*.deb noble http://archive.ubuntu.com/ubuntu
#
# Needs root, debootstrap and Xvfb; writes to $CALLREADY_PROOF (default /var/tmp/callready-proof): SUITE.png is the window.
# No packet leaves the computer but those of apt. Exit code 0 when everything was as it should be.
set -eu
deb=$(readlink -f "$1")
suite=$2
mirror=${3:-http://deb.debian.org/debian}
place=${CALLREADY_PROOF:-/var/tmp/callready-proof}
here=$(dirname "$(readlink -f "$0")")
base=$place/$suite.base
root=$place/$suite
failed=0

for program in debootstrap Xvfb; do
    command -v $program >/dev/null || { echo "this needs $program: sudo apt install debootstrap xvfb" >&2; exit 69; }
done
[ "$(id -u)" = 0 ] || { echo "debootstrap and chroot need root: sudo $0 $*" >&2; exit 77; }

say() { printf '%-11s %s\n' "$suite" "$*"; }
expect() { # expect WANTED SEEN WORDS
    if [ "$1" = "$2" ]; then say "ok: $3"; else say "FAILED: $3 (wanted $1, saw $2)"; failed=1; fi
}

if [ ! -d "$base" ]; then
    mkdir -p "$place"
    # A suite that this debootstrap does not know yet is made as its family is.
    script=/usr/share/debootstrap/scripts/$suite
    [ -e "$script" ] && script="" || script=/usr/share/debootstrap/scripts/gutsy
    components=main
    case $mirror in *ubuntu*) components=main,universe ;; esac
    # shellcheck disable=SC2086 # no script is no word
    debootstrap --variant=minbase --components=$components "$suite" "$base.new" "$mirror" $script >"$place/$suite.log" 2>&1
    mv "$base.new" "$base"
fi
rm -rf "$root"
cp -a "$base" "$root"

display=""
# shellcheck disable=SC2317 # called by the trap
leave() {
    [ -z "$display" ] || kill "$display" 2>/dev/null || true
    umount "$root/tmp/.X11-unix" 2>/dev/null || true
    umount "$root/proc" 2>/dev/null || true
}
trap leave EXIT
mount -t proc proc "$root/proc"
cp /etc/resolv.conf "$root/etc/resolv.conf"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
person() {
    chroot --userspec=1000:1000 "$root" env -i HOME=/home/person PATH=/usr/bin:/bin LC_ALL=C.UTF-8 DISPLAY="${shown:-}" \
        XDG_RUNTIME_DIR=/home/person/run "$@"
}
files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./tmp -o -path ./home -o -path ./var/lib/apt -o -path ./var/cache \
    -o -path ./var/log -o -path ./var/lib/dpkg \) -prune -o -print | sort); }

inside useradd --create-home --uid 1000 person
install -d -m 700 -o 1000 -g 1000 "$root/home/person/run"
inside apt-get update -q >/dev/null
files >"$place/$suite.before"
cp "$deb" "$root/tmp/callready.deb"
inside apt-get install -y -q --no-install-recommends /tmp/callready.deb >"$place/$suite.install" 2>&1 || true
expect "install ok installed" "$(inside dpkg-query -W -f='${Status}' callready 2>&1)" "installs with its dependencies"
expect "" "$(inside dpkg --verify callready)" "what lies there is what was packed"
missing=$(inside sh -c 'find /usr/lib/callready -name "*.so*" -type f ! -name libqgtk3.so ! -name libcupsprintersupport.so \
    -exec env LD_LIBRARY_PATH=/usr/lib/callready/_internal:/usr/lib/callready/_internal/PySide6/Qt/lib ldd {} + 2>/dev/null \
    | grep "not found" | sort -u' || true)
expect "" "$missing" "every library finds its own"

code=0; person callready --self-test >"$place/$suite.selftest" 2>&1 || code=$?
sed "s/^/            /" "$place/$suite.selftest"
expect 0 $code "callready --self-test"
code=0; person callready check --json --skip connection,load,link,computer </dev/null >"$place/$suite.json" 2>"$place/$suite.errors" || code=$?
expect 3 $code "callready check --json without a sound system is 'not known'"
grep -q '"microphone"' "$place/$suite.json" && seen=yes || seen=no
expect yes "$seen" "it says so as a finding"

install -d -m 1777 /tmp/.X11-unix "$root/tmp/.X11-unix"
number=97
while [ -e /tmp/.X11-unix/X$number ]; do number=$((number + 1)); done
Xvfb :$number -screen 0 1280x900x24 -nolisten tcp >/dev/null 2>&1 &
display=$!
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
shown=:$number
person timeout --signal=TERM 25 callready --demo all_good >"$place/$suite.window" 2>&1 &
window=$!
sleep 18
DISPLAY=$shown QT_QPA_PLATFORM=xcb "${PYTHON:-python3}" "$here/picture.py" "$place/$suite.png" || failed=1
code=0; wait $window || code=$?
expect 124 $code "the window stays open until it is closed: see $place/$suite.png"
expect "" "$(cat "$place/$suite.window")" "it says nothing on the console"

inside apt-get purge -y -q callready >/dev/null 2>&1
inside apt-get autoremove -y -q --purge >/dev/null 2>&1
files >"$place/$suite.after"
left=$(comm -13 "$place/$suite.before" "$place/$suite.after" | grep -v -e '/__pycache__' || true)
expect "" "$(printf '%s\n' "$left" | grep -i callready || true)" "nothing of it is left outside the person's home"
say "left by the packages it depended on: $(printf '%s\n' "$left" | grep -c . || true) paths"
say "left in the person's home: $(cd "$root/home/person" && find . -iname '*callready*' | tr '\n' ' ')"
exit $failed
