; The installer for Windows: for one user, without an administrator. Inno Setup 6:
;     ISCC /DVersion=0.1.0 packaging\windows\callready.iss

#ifndef Version
  #error "Version is missing: ISCC /DVersion=1.2.3"
#endif

[Setup]
AppId={{8E0C7E0B-2F0B-4B1E-9C55-6A2D5B7A61C4}
AppName=Callready
AppVersion={#Version}
AppPublisher=The Callready authors
AppPublisherURL=https://github.com/callready/callready
DefaultDirName={autopf}\Callready
DefaultGroupName=Callready
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=Callready-{#Version}-setup
SetupIconFile=..\..\build\icons\callready.ico
UninstallDisplayIcon={app}\callready.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\build\dist\callready\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{group}\Callready"; Filename: "{app}\callready.exe"
Name: "{userdesktop}\Callready"; Filename: "{app}\callready.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\callready.exe"; Description: "{cm:LaunchProgram,Callready}"; Flags: nowait postinstall skipifsilent

; What the person wrote lies in %LOCALAPPDATA%\callready and stays when the program goes.
