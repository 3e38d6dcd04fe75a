import { ERRORS } from './errors.ts';

/** The error catalogue as a page for those who build against the API; docs/errors.md is its output. */
export function errorsMarkdown(): string {
  const rows = Object.entries(ERRORS).map(([code, { status, zh, en }]) => `| \`${code}\` | ${status} | ${cell(zh)} | ${cell(en)} |`);
  return `# Errors

Every refusal is answered as \`{error, message, details, request}\`: \`error\` is a code of this page, \`message\` its text in
the reader's language (\`Accept-Language\`; Chinese unless English comes first) with what to do now, \`details\` what fills
the \`{places}\` of the text, \`request\` the number to quote when asking for help. Where the answer says when to try again,
header \`Retry-After\` says it too. Nothing was changed by a request that was refused.

This page is made from server/base/errors.ts; a test holds it against it.

| code | status | 中文 | English |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
