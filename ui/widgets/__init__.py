"""The parts every screen is made of, each once: typed, named for screen readers, usable by keyboard."""

from ui.widgets.bars import Chip, ChipsRow, SearchBox, Tab, Tabs
from ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, SecondaryButton, verbs
from ui.widgets.cards import Card, EmptyState, Heading, KeyValueList, Scroller
from ui.widgets.code import CodeView
from ui.widgets.dates import read_day, show_day
from ui.widgets.fields import FieldFrame, FieldInput, FieldNote
from ui.widgets.inputs import AmountInput, ChoiceInput, DateInput, LineInput, NarrativeInput
from ui.widgets.ladder import Ladder, Reached, Step, Timeline
from ui.widgets.mark import Mark
from ui.widgets.marking import Span
from ui.widgets.notices import Banner, ConfirmPanel, announce
from ui.widgets.problems import Problem, ProblemsList
from ui.widgets.rail import NavRail, RailItem, SandboxBand
from ui.widgets.split import SplitPane
from ui.widgets.states import StateChip, StatusCell
from ui.widgets.table import STATE_ROLE, STRONG_ROLE, Column, DataTable, Kind, amount_width
from ui.widgets.text import Avatar, ElidedLabel, HashLabel, label, restyle, rule, set_ink, shorten

__all__ = [
    "STATE_ROLE",
    "STRONG_ROLE",
    "AmountInput",
    "Avatar",
    "Banner",
    "Card",
    "Chip",
    "ChipsRow",
    "ChoiceInput",
    "CodeView",
    "Column",
    "ConfirmPanel",
    "DataTable",
    "DateInput",
    "ElidedLabel",
    "EmptyState",
    "FieldFrame",
    "FieldInput",
    "FieldNote",
    "HashLabel",
    "Heading",
    "IconButton",
    "KeyValueList",
    "Kind",
    "Ladder",
    "LineInput",
    "LinkButton",
    "Mark",
    "NarrativeInput",
    "NavRail",
    "PrimaryButton",
    "Problem",
    "ProblemsList",
    "RailItem",
    "Reached",
    "SandboxBand",
    "Scroller",
    "SearchBox",
    "SecondaryButton",
    "Span",
    "SplitPane",
    "StateChip",
    "StatusCell",
    "Step",
    "Tab",
    "Tabs",
    "Timeline",
    "amount_width",
    "announce",
    "label",
    "read_day",
    "restyle",
    "rule",
    "set_ink",
    "shorten",
    "show_day",
    "verbs",
]
