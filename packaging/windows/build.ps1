# An installer for one user in dist. Needs Windows 10 or newer, uv, and Inno Setup 6 (winget install JRSoftware.InnoSetup).
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

$compiler = (Get-Command ISCC -ErrorAction SilentlyContinue).Source
if (-not $compiler) { $compiler = "${env:ProgramFiles(x86)}\Inno Setup 6\ISCC.exe" }
if (-not (Test-Path $compiler)) {
    Write-Error "This needs Inno Setup 6: winget install JRSoftware.InnoSetup"
    exit 69
}

$env:PYTHONPATH = "packaging"
uv run --no-sync python -m release folder
if ($LASTEXITCODE) { exit $LASTEXITCODE }
& build\dist\callready\callready-terminal.exe --self-test
if ($LASTEXITCODE) { exit $LASTEXITCODE }
$version = uv run --no-sync python -c "from release import project; print(project.version())"
New-Item -ItemType Directory -Force dist | Out-Null
& $compiler "/DVersion=$version" packaging\windows\callready.iss
if ($LASTEXITCODE) { exit $LASTEXITCODE }

# A signature keeps Windows from warning. The certificate's thumbprint is given by the environment.
if ($env:CALLREADY_SIGNING_THUMBPRINT) {
    signtool sign /sha1 $env:CALLREADY_SIGNING_THUMBPRINT /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 `
        "dist\Callready-$version-setup.exe"
} else {
    Write-Warning "CALLREADY_SIGNING_THUMBPRINT is not set: the installer is not signed"
}
Write-Output "dist\Callready-$version-setup.exe"
