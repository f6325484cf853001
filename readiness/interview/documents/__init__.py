"""Resumes and job descriptions as text, read in a guarded child process by ``adapters.document_reader``."""

from readiness.interview.documents.model import DocumentReader, Layout, ReadDocument, UnreadableDocument

__all__ = ["DocumentReader", "Layout", "ReadDocument", "UnreadableDocument"]
