"""The store: documents, claims and judgements in a database. The only room that knows SQLAlchemy.

Nothing is imported here, so that a command that needs no database pays nothing for it. Open a store with
``claimtrack.store.repository.open_store``.
"""
