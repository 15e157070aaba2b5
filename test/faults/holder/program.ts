// Another program: enters the office, says so, and stays until it is killed or its input ends; then it closes the office.
import { enter } from '../ground.ts';

const [folder = '', dataKey = '', accountId = ''] = process.argv.slice(2);
const session = await enter(folder, { dataKey: Buffer.from(dataKey, 'hex'), accountId });
process.stdin.on('end', () => void session.close());
process.stdin.resume();
process.stdout.write('open\n');
