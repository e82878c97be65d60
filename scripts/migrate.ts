// Run through with-database.ts, which brings the database up to date before it runs anything.
process.stdout.write("The database is up to date.\n");
