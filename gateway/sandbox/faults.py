"""What can go wrong with the sandbox's chain, each a type; none of it is the officer's doing."""

from __future__ import annotations

from app.errors import EnvironmentFault


class NodeUnreachable(EnvironmentFault):
    """The node doesn't answer: it ended, hangs, or was never there. The keeper starts it again."""


class NodeRefused(EnvironmentFault):
    """The node answered a call with an error."""


class NodeNotStarted(EnvironmentFault):
    """The node's program is missing, ended at once, or its port is taken."""


class RecordNotWritten(EnvironmentFault):
    """The disk didn't take a block. Nothing more is mined until it does."""


class StateUnusable(EnvironmentFault):
    """The saved state can't be loaded. The journal alone leads to the same chain, only slower."""


class FolderInUse(EnvironmentFault):
    """Another keeper works in the same folder."""


class RecordDamaged(EnvironmentFault):
    """The record of blocks can't be trusted; starting again doesn't help. The folder has to be set aside."""


class ReplayDiverged(RecordDamaged):
    """The recorded transactions don't lead to the recorded block hashes."""


class KeeperEnded(EnvironmentFault):
    """The keeper's own thread ended: nothing is mined any more."""
