"""What a screen reader learns from the window: run by the system's Python, which has pyatspi, on a bus of its own.

    dbus-run-session -- /usr/bin/python3 tests/lab/access/reader.py PROGRAM...

Starts PROGRAM, walks the tree of each page, part and dialog, presses buttons as an assistive program does, and writes
one JSON document as its last line. PROGRAM is led on by words on its input, see ``driven.py``.
"""

import json
import subprocess
import sys
import time

import pyatspi
from gi.repository import GLib

PATIENCE = 30.0
PAGES = ("Prepare", "Call", "After", "Check")
PARTS = 12
DIALOGS = {"help": "Help", "report": "Report a problem", "keys": "Keyboard keys"}
heard = []


def wait_for(look, what):
    """Let events come until ``look`` returns something; raise TimeoutError."""
    until, context = time.monotonic() + PATIENCE, GLib.MainContext.default()
    while time.monotonic() < until:
        try:
            found = look()
        except (GLib.Error, RuntimeError, LookupError, AttributeError):
            found = None  # a part of the window went away while we looked
        if found:
            return found
        woken = time.monotonic() + 0.1
        while time.monotonic() < woken:
            if not context.iteration(False):
                time.sleep(0.005)
    raise TimeoutError(what)


def application():
    desktop = pyatspi.Registry.getDesktop(0)
    apps = [desktop.getChildAtIndex(at) for at in range(desktop.childCount)]
    return next((app for app in apps if app is not None and app.childCount and app.name.lower() == "callready"), None)


def showing(node, depth=0):
    """Every part of the window that is on screen, from the outside in."""
    try:
        if node is None or (depth > 1 and not node.getState().contains(pyatspi.STATE_SHOWING)):
            return
        count = node.childCount
    except (GLib.Error, RuntimeError):
        return
    yield node
    for at in range(count):
        yield from showing(node.getChildAtIndex(at), depth + 1)


def label_of(node):
    """What stands beside it as its label: on Linux a box of choices has its choice as its name."""
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return relation.getTarget(0).name
    return ""


def told(node):
    state = node.getState()
    try:
        value = node.queryValue().currentValue
    except NotImplementedError:
        value = None
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "label": label_of(node),
        "focusable": state.contains(pyatspi.STATE_FOCUSABLE),
        "checked": state.contains(pyatspi.STATE_CHECKED),
        "value": value,
    }


def find(app, name, *roles):
    return next((node for node in showing(app) if node.name == name and node.getRoleName() in roles), None)


def press(node):
    actions = node.queryAction()
    names = [actions.getName(at).lower() for at in range(actions.nActions)]
    actions.doAction(next((at for at, name in enumerate(names) if name in ("press", "toggle")), 0))


def hear(event):
    if isinstance(event.any_data, str):
        heard.append({"kind": str(event.type), "text": event.any_data})


def say(program, word):
    program.stdin.write(f"{word}\n")
    program.stdin.flush()


def dialog(app, title):
    """A dialog of the program, by its title."""
    tops = [app.getChildAtIndex(at) for at in range(app.childCount)]
    return next(
        (one for one in tops if one is not None and one.name.startswith(title) and one.getRoleName() == "dialog"), None
    )


def walk_what_is_off_the_road(app, program, pages):
    """Two pages and the dialogs."""
    for page in ("Devices", "Settings"):
        say(program, page.lower())
        wait_for(lambda page=page: find(app, page, "filler", "panel"), f"the page {page}")
        pages[page.lower()] = [told(node) for node in showing(app)]
    for word, title in DIALOGS.items():
        say(program, word)
        opened = wait_for(lambda title=title: dialog(app, title), title)
        pages[word] = [told(node) for node in showing(opened)]
        press(wait_for(lambda opened=opened: find(opened, "Close", "push button"), f"the way out of {title}"))
        wait_for(lambda title=title: dialog(app, title) is None, f"{title} to be gone")


def walk_the_parts(app, program, pages):
    """Each part of the preparation, from its list; the sample interview comes and is announced."""
    say(program, "sample")
    wait_for(lambda: find(app, "Remove it (F7)", "push button"), "the way to remove the sample")
    listed = wait_for(lambda: find(app, "Parts of the preparation", "list"), "the parts")
    for at in range(PARTS):
        name = listed.getChildAtIndex(at).name.partition(",")[0]
        before = [node.name for node in showing(app)]
        listed.querySelection().selectChild(at)
        wait_for(lambda at=at: listed.querySelection().isChildSelected(at), name)
        wait_for(lambda at=at, before=before: at == 0 or [n.name for n in showing(app)] != before, f"the part {name}")
        pages[name] = [told(node) for node in showing(app)]


def walk_beside(app, program, pages):
    """The Call window beside the call."""
    say(program, "call")
    say(program, "beside")
    beside = wait_for(lambda: next((t for t in tops(app) if t.name not in ("Callready", "")), None), "the Call window")
    wait_for(lambda: find(beside, "New note", "text"), "its line for a note")
    pages["beside"] = [told(node) for node in showing(beside)]


def tops(app):
    return [one for one in (app.getChildAtIndex(at) for at in range(app.childCount)) if one is not None]


def fail_inside(app, program, pages):
    """A failure of the program, as it tells it."""
    say(program, "fail")
    failed = wait_for(lambda: dialog(app, "Callready"), "the report of a failure")
    wait_for(lambda: find(failed, "Copy the report", "push button"), "its button")
    pages["failure"] = [told(node) for node in showing(failed)]


def main():
    for kind in ("object:announcement", "object:property-change:accessible-name"):
        pyatspi.Registry.registerEventListener(hear, kind)
    program = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    try:
        app = wait_for(application, "the program on the accessibility bus")
        wait_for(lambda: find(app, "Unmute", "push button"), "the verdict, and what mends it")
        battery = wait_for(lambda: find(app, "Battery, Good", "push button"), "the row of the battery")
        pages = {"before": [told(node) for node in showing(app)]}
        press(battery)
        wait_for(lambda: battery.description.endswith("Details shown."), "the evidence")
        wait_for(lambda: find(app, "Why? How it is measured: Battery", "push button"), "the way to the help")
        press(wait_for(lambda: find(app, "Stop", "push button"), "the way out"))
        for page in PAGES:
            press(wait_for(lambda page=page: find(app, page, "radio button"), page))
            wait_for(lambda page=page: find(app, page, "filler", "panel"), f"the page {page}")
            pages[page.lower()] = [told(node) for node in showing(app)]
        walk_what_is_off_the_road(app, program, pages)
        walk_the_parts(app, program, pages)
        walk_beside(app, program, pages)
        fail_inside(app, program, pages)
        print(json.dumps({"pages": pages, "heard": heard}))
    finally:
        program.terminate()
        program.wait()


main()
