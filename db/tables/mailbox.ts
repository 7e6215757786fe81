/** Mail kept instead of sent, in development and demo only. */
export interface MailboxTable {
  id: string;
  to_address: string;
  subject: string;
  text: string;
  html: string;
  at: string;
}
