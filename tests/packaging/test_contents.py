from __future__ import annotations

from pathlib import Path

import pytest
from release import contents

ROOT = Path(__file__).parents[2]


def test_every_file_of_the_assets_goes_in_where_the_program_looks_for_it() -> None:
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / "assets").rglob("*") if path.is_file()}
    wanted = {name for name in there if not name.endswith((".py", ".pyc"))}
    packed = {f"{folder}/{Path(source).name}" for source, folder in contents.asset_data()}
    assert packed == wanted
    assert {"assets/icons", "assets/themes", "assets/sample"} <= set(contents.asset_folders())
    assert any(folder.startswith("assets/translations/") for folder in contents.asset_folders())


def test_every_module_goes_in_with_the_children_and_the_simulation() -> None:
    modules = contents.modules()
    assert {"ui.__main__", "readiness.adapters.document_child", "readiness.simulation.scenarios", "assets"} <= set(
        modules
    )
    assert len(modules) == len(set(modules)) > 300


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/translations/qtbase_de.qm",
        "assets/themes/roles.qss",
        "tzdata/zoneinfo/Europe/Berlin",
    ],
)
def test_what_the_program_needs_stays(name: str) -> None:
    assert contents.is_wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/unknown/libqnew.so",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6",
        "PySide6/Qt/translations/designer_de.qm",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "scipy/signal/tests/data.npz",
    ],
)
def test_what_nobody_opens_goes(name: str) -> None:
    assert not contents.is_wanted(name)


def test_libraries_of_the_system_stay_the_systems() -> None:
    entries = [
        ("libxcb.so.1", "/usr/lib/x86_64-linux-gnu/libxcb.so.1", "BINARY"),
        ("libportaudio.so.2", "/usr/lib/x86_64-linux-gnu/libportaudio.so.2", "BINARY"),
        ("libsndfile.so.1", "/usr/lib/x86_64-linux-gnu/libsndfile.so.1", "BINARY"),
        ("libpython3.11.so.1.0", "/usr/local/lib/libpython3.11.so.1.0", "BINARY"),
        ("numpy.libs/libgfortran.so.5", "/env/site-packages/numpy.libs/libgfortran.so.5", "BINARY"),
    ]
    names = [name for name, _source, _kind in contents.wanted(entries, "/env/site-packages")]
    assert names == ["libpython3.11.so.1.0", "numpy.libs/libgfortran.so.5"]
    carried = [name for name, _source, _kind in contents.wanted(entries, "/env/site-packages", carry=True)]
    assert "libportaudio.so.2" in carried
    assert "libxcb.so.1" not in carried


def test_no_module_of_the_program_is_among_the_unused() -> None:
    assert not [name for name in contents.modules() if name.startswith(contents.UNUSED)]
