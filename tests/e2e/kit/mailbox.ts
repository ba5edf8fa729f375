import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine that keeps what it is given. A house that starts while it is open mails through it. */
export class Mailbox {
  readonly mails: ParsedMail[] = [];
  #waiting: (() => void)[] = [];

  private constructor(readonly server: SMTPServer) {}

  static async open(): Promise<Mailbox> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _, done) =>
        void simpleParser(stream).then((mail) => {
          mailbox.#take(mail);
          done();
        }, done),
    });
    const mailbox = new Mailbox(server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    Object.assign(process.env, {
      Smtp__Host: '127.0.0.1',
      Smtp__Port: String(port),
      Smtp__Tls: 'false',
      Smtp__From: 'Leerlabs <leerlabs@leerlabs.example>',
    });
    return mailbox;
  }

  /** Houses that start from now on have no mail server. */
  forget(): void {
    for (const name of ['Host', 'Port', 'Tls', 'From']) delete process.env[`Smtp__${name}`];
  }

  /** The last mail to an address, once there is one. */
  async next(to: string): Promise<ParsedMail> {
    for (;;) {
      const mail = this.mails.findLast((one) => JSON.stringify(one.to).includes(to));
      if (mail) return mail;
      await new Promise<void>((come) => this.#waiting.push(come));
    }
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(() => closed()));
  }

  #take(mail: ParsedMail): void {
    this.mails.push(mail);
    for (const go of this.#waiting.splice(0)) go();
  }
}
