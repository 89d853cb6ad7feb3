"""Tests of everything that speaks to gateway or chain."""
