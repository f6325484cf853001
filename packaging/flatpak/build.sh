#!/bin/sh
# A Flatpak bundle in dist. Needs flatpak-builder and the runtime:
#     sudo apt install flatpak-builder libportaudio2
#     flatpak install --user flathub org.freedesktop.Platform//24.08 org.freedesktop.Sdk//24.08
set -eu
cd "$(dirname "$0")/../.."
command -v flatpak-builder >/dev/null || {
    echo "this needs flatpak-builder and the Freedesktop runtime 24.08: see $0" >&2
    exit 69
}
id=io.github.callready.Callready
uv sync -q --frozen --inexact --group package
PYTHONPATH=packaging uv run --no-sync python -m release flatpak
flatpak-builder --force-clean --repo=build/flatpak-repo build/flatpak-app packaging/flatpak/$id.yml
mkdir -p dist
version=$(PYTHONPATH=packaging uv run --no-sync python -c "from release import project; print(project.version())")
flatpak build-bundle build/flatpak-repo "dist/Callready-$version.flatpak" $id
echo "dist/Callready-$version.flatpak"
