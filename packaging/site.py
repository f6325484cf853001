"""The documentation as a site: what lies in ``docs``, and what is written elsewhere and belongs there too.

    make docs            into build/site; any broken link or missing page fails

Privacy, changes, house rules and the pages of the help are written once, where they are used, and put in here; the
limits in the help come from the program's own table.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
SOURCE, SITE = ROOT / "build" / "site-source", ROOT / "build" / "site"
ELSEWHERE = {
    "PRIVACY.md": "privacy.md",
    "CHANGELOG.md": "changes.md",
    "CONTRIBUTING.md": "contributing.md",
    "readiness/README.md": "engine.md",
    "ui/README.md": "window.md",
}
LINKS = {f"]({place})": f"]({page})" for place, page in ELSEWHERE.items()} | {"](docs/": "]("}
HELP = "measurements"


def main() -> int:
    """Gather, then build."""
    gather(SOURCE)
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "--quiet"]
    command += ["--config-file", str(ROOT / "docs" / "site.yml"), "--site-dir", str(SITE)]
    done = subprocess.run(command, cwd=ROOT, check=False)
    if done.returncode == 0:
        print(SITE / "index.html")
    return done.returncode


def gather(folder: Path) -> None:
    """Everything that the site is made of, into ``folder``."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "docs", folder, ignore=shutil.ignore_patterns("site.yml"))
    for place, page in ELSEWHERE.items():
        (folder / page).write_text(_linked((ROOT / place).read_text("utf-8")), "utf-8")
    write_help(folder / HELP)
    shutil.copyfile(ROOT / "assets" / "icons" / "callready.svg", folder / "callready.svg")


def write_help(folder: Path) -> None:
    """The pages that F1 and “Why?” open, with the limits filled in, and a list of them."""
    from ui.help import pages  # noqa: PLC0415 - needs the root on the path

    folder.mkdir()
    parts = (("What is measured, and why", pages.CHECKS), ("The pages of the window", pages.WINDOW))
    lines = ["# Help", "", "The same pages that F1 and “Why?” open in the program.", ""]
    for heading, names in parts:
        lines += [f"## {heading}", ""]
        for name in names:
            (folder / f"{name}.md").write_text(pages.markdown_of(name), "utf-8")
            lines.append(f"- [{pages.title_of(name)}]({name}.md)")
        lines.append("")
    (folder / "index.md").write_text("\n".join(lines), "utf-8")


def _linked(text: str) -> str:
    """Links between files of the repository, as links between pages of the site."""
    for place, page in LINKS.items():
        text = text.replace(place, page)
    return re.sub(r"\[([^\]]+)\]\(LICENSE\)", r"\1", text)


if __name__ == "__main__":
    sys.exit(main())
