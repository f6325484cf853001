"""A desktop's session manager as far as it keeps inhibitions: run by the system's Python, which has D-Bus and GLib.

Like GNOME's it forgets an inhibition when the connection that asked for it is gone, however it ended.
"""

from __future__ import annotations

import itertools

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

NAME = "org.gnome.SessionManager"


class SessionManager(dbus.service.Object):
    def __init__(self, bus):
        super().__init__(bus, "/org/gnome/SessionManager")
        self.held = {}
        self.cookies = itertools.count(1)
        bus.add_signal_receiver(self.gone, "NameOwnerChanged", "org.freedesktop.DBus")

    def gone(self, name, _before, after):
        if not after:
            self.held = {cookie: sender for cookie, sender in self.held.items() if sender != name}

    @dbus.service.method(NAME, "susu", "u", sender_keyword="sender")
    def Inhibit(self, _program, _window, _reason, _flags, sender=None):
        cookie = next(self.cookies)
        self.held[cookie] = sender
        return cookie

    @dbus.service.method(NAME, "u", "")
    def Uninhibit(self, cookie):
        self.held.pop(int(cookie), None)

    @dbus.service.method(NAME, "", "ao")
    def GetInhibitors(self):
        return [f"/org/gnome/SessionManager/Inhibitor{cookie}" for cookie in self.held]


if __name__ == "__main__":
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    session = dbus.SessionBus()
    owned = dbus.service.BusName(NAME, session)
    manager = SessionManager(session)
    GLib.MainLoop().run()
