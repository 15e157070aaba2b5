import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import path from 'node:path';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

function takeFile(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(file, 'utf8')))) return false;
    writeFileSync(file, String(process.pid));
    return true;
  }
}

/** Tells the instance that is already running; resolves when it has been told, or has gone. */
export const tellFirstInstance = (folder: string): Promise<void> =>
  new Promise((resolve) => {
    const line = connect(path.join(folder, 'instance.sock'), () => line.end(JSON.stringify(process.argv)));
    line.on('close', () => resolve()).on('error', () => resolve());
    line.resume();
  });

/** One running program per user-data folder. False when another one holds it; `onSecond` hears of every later one. */
export function takeInstanceLock(folder: string, onSecond: (argv: string[]) => void): boolean {
  mkdirSync(folder, { recursive: true });
  const [file, socket] = [path.join(folder, 'instance.pid'), path.join(folder, 'instance.sock')];
  if (!takeFile(file)) return false;
  rmSync(socket, { force: true });
  const server = createServer({ allowHalfOpen: true }, (line) => {
    let text = '';
    line.on('error', () => line.destroy());
    line.on('data', (bytes: Buffer) => (text += bytes.toString()));
    line.on('end', () => {
      line.end();
      onSecond(JSON.parse(text) as string[]);
    });
  });
  server.listen(socket).unref();
  process.on('exit', () => {
    rmSync(file, { force: true });
    rmSync(socket, { force: true });
  });
  return true;
}
