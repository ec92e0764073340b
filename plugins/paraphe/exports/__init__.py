"""The archive as open data and in other forms: JSON, Akoma Ntoso, plain text, EPUB."""

from .forms import FORMS, Form, Setting, forms_of
from .open_data import document_json, documents_json, instruments_json, with_texts, written

__all__ = [
    "FORMS", "Form", "Setting", "document_json", "documents_json", "forms_of", "instruments_json",
    "with_texts", "written",
]  # fmt: skip
