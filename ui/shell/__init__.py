"""The frame around every screen: window, top bar, rail, status bar, actions, messages, the crash dialog."""

from ui.shell.actions import Action, Actions
from ui.shell.crash import CrashGuard
from ui.shell.messages import Messages
from ui.shell.page import Page, View, Who
from ui.shell.window import MainWindow

__all__ = ["Action", "Actions", "CrashGuard", "MainWindow", "Messages", "Page", "View", "Who"]
