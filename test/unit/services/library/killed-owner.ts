import { openDatabase } from '../../../../src/services/library/database';

// An owner of the library that is killed in the middle of a transaction, by whoever reads its message.
const { database } = openDatabase(process.argv[2]!);
database.exec('BEGIN IMMEDIATE');
database.run('UPDATE samples SET label = 9');
database.run('DELETE FROM run_events');
process.send?.('in a transaction');
setInterval(() => undefined, 1000);
