"""SQLite: schema, migrations, repositories."""
