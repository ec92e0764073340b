"""Paraphe: the texts of diplomacy as an archive to read, search, cite and carry.

A file directly in this package is a Pelican plugin, or Pelican's own class made safe (``site``);
a folder is pure Python and never imports Pelican.
"""
