"""The window's languages: putting one on, saying the core's sentences in it, amounts in its words."""

from ui.language.choice import Language, current, language_of, speak

__all__ = ["Language", "current", "language_of", "speak"]
