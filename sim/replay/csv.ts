/**
 * RFC 4180: fields in quotes may hold commas, line ends and doubled quotes; lines end in CRLF or LF.
 * @throws Error naming the line when a quote is opened and never closed
 */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [field, end] = text[at] === '"' ? quoted(text, at) : bare(text, at);
    record.push(field);
    at = end;
    if (text[at] === ',') {
      at += 1;
      // A comma at the very end opens one more, empty field.
      if (at < text.length) continue;
      record.push('');
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    records.push(record);
    record = [];
  }
  return records;
}

function bare(text: string, start: number): [field: string, end: number] {
  const rest = /[,\r\n]/g;
  rest.lastIndex = start;
  const end = rest.exec(text)?.index ?? text.length;
  return [text.slice(start, end), end];
}

function quoted(text: string, start: number): [field: string, end: number] {
  let field = '';
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw new Error(`第 ${lineOf(text, start)} 行的引号没有闭合。 Line ${lineOf(text, start)} opens a quote that is never closed.`);
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      // Whatever stands between the closing quote and the comma belongs to the field: lenient, loses nothing.
      const [tail, end] = bare(text, quote + 1);
      return [field + tail, end];
    }
    field += '"';
    at = quote + 2;
  }
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
