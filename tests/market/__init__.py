"""Tests of public wage data."""
