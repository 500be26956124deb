import { fork } from 'node:child_process'
import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** An SMTP peer in a process of its own that takes everything and keeps nothing. */
export async function startSink(): Promise<{ url: string; stop: () => void }> {
  const child = fork(import.meta.filename, ['sink'], { execArgv: ['--disable-warning=ExperimentalWarning'] })
  const [port] = await once(child, 'message')
  return { url: `smtp://127.0.0.1:${port}`, stop: () => void child.kill() }
}

if (process.argv[2] === 'sink' && process.send) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      stream.resume()
      stream.on('end', done)
    },
  })
  const listening = server.listen(0, '127.0.0.1', () => {
    const address = listening.address()
    process.send?.(address !== null && typeof address === 'object' ? address.port : 0)
  })
  process.on('disconnect', () => process.exit(0))
}
