#!/bin/sh
# A disk image with Callready.app, signed and notarised, in dist. Runs on a Mac with Xcode's command line tools.
#
# CALLREADY_SIGNING_IDENTITY   "Developer ID Application: NAME (TEAM)"; without it the app runs on this Mac alone
# CALLREADY_NOTARY_PROFILE     a profile made once by: xcrun notarytool store-credentials
set -eu
cd "$(dirname "$0")/../.."
[ "$(uname -s)" = Darwin ] || { echo "this needs a Mac: signing and notarising work nowhere else" >&2; exit 69; }
for program in xcrun codesign hdiutil; do
    command -v $program >/dev/null || { echo "this needs $program: xcode-select --install" >&2; exit 69; }
done

PYTHONPATH=packaging uv run --no-sync python -m release folder
app=build/dist/Callready.app
version=$(plutil -extract CFBundleShortVersionString raw "$app/Contents/Info.plist")
image=dist/Callready-$version-$(uname -m).dmg

if [ -n "${CALLREADY_SIGNING_IDENTITY:-}" ]; then
    # Inside out: a seal counts only while nothing below it changes.
    find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
        xargs -0 codesign --force --timestamp --options runtime --sign "$CALLREADY_SIGNING_IDENTITY"
    codesign --force --timestamp --options runtime --entitlements packaging/macos/entitlements.plist \
        --sign "$CALLREADY_SIGNING_IDENTITY" "$app"
    codesign --verify --deep --strict "$app"
else
    echo "CALLREADY_SIGNING_IDENTITY is not set: the app is not signed, and other Macs will refuse it" >&2
fi
"$app/Contents/MacOS/callready" --self-test

mkdir -p dist
stage=$(mktemp -d)
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -quiet -ov -volname Callready -srcfolder "$stage" -format UDZO "$image"
rm -r "$stage"

if [ -n "${CALLREADY_NOTARY_PROFILE:-}" ]; then
    codesign --timestamp --sign "$CALLREADY_SIGNING_IDENTITY" "$image"
    xcrun notarytool submit "$image" --keychain-profile "$CALLREADY_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature "$image"
else
    echo "CALLREADY_NOTARY_PROFILE is not set: the image is not notarised" >&2
fi
echo "$image"
