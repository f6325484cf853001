"""What a screen reader learns from the window: run by the system's Python, which has pyatspi, on a bus of its own.

    dbus-run-session -- /usr/bin/python3 tests/lab/access/reader.py PROGRAM...

Starts PROGRAM, walks the tree of each page, presses buttons as an assistive program does, and writes one JSON document
as its last line.
"""

import json
import subprocess
import sys
import time

import pyatspi
from gi.repository import GLib

PATIENCE = 30.0
PAGES = ("Prepare", "Call", "After", "Check")
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


def main():
    for kind in ("object:announcement", "object:property-change:accessible-name"):
        pyatspi.Registry.registerEventListener(hear, kind)
    program = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
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
        print(json.dumps({"pages": pages, "heard": heard}))
    finally:
        program.terminate()
        program.wait()


main()
