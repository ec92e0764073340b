"""The archive as open data: JSON for readers and for whoever measures the site."""

from .open_data import document_json, documents_json, instruments_json, with_texts, written

__all__ = ["document_json", "documents_json", "instruments_json", "with_texts", "written"]
