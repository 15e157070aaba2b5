/** Cuts a stream of bytes at its NULs and hands on each part as text. A part may come in any number of pieces. */
export function readMessages(receive: (text: string) => void): (bytes: Buffer) => void {
  let pieces: Buffer[] = [];
  return (bytes) => {
    let rest = bytes;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const text = Buffer.concat([...pieces, rest.subarray(0, end)]).toString();
      pieces = [];
      rest = rest.subarray(end + 1);
      receive(text);
    }
    if (rest.length > 0) pieces.push(rest);
  };
}
