import { createServer } from 'node:http'
import { after } from 'node:test'
import type { TestSystem } from './system.ts'

/** How the line to the gateway is: open; open but its answers are lost on the way; or cut. */
export type DoorState = 'open' | 'answers_lost' | 'cut'

/** The system's own sandbox gateway behind a real port, and a line to it that a test can cut. */
export type GatewayDoor = { state: DoorState; asked: number }

/** Listens at the system's BASE_URL, which names a port of `freePort()`. */
export async function openGatewayDoor(system: TestSystem): Promise<GatewayDoor> {
  const door: GatewayDoor = { state: 'open', asked: 0 }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', async () => {
      door.asked += 1
      if (door.state === 'cut') return void request.socket.destroy()
      const { method = 'POST', url = '/', headers } = request
      const sent = { method: method as 'POST', url, headers: headers as Record<string, string>, payload: Buffer.concat(parts) }
      const answer = await system.app.inject(sent)
      if (door.state === 'answers_lost') return void request.socket.destroy()
      response.writeHead(answer.statusCode, { 'content-type': 'application/json' }).end(answer.body)
    })
  })
  const { port } = new URL(system.deps.config.baseUrl)
  await new Promise<void>((resolve) => server.listen(Number(port), '127.0.0.1', resolve))
  after(() => server.close())
  return door
}

/** Lets waiting attempts of the queue be due, and runs them. */
export async function runAgain(system: TestSystem, queue: string): Promise<void> {
  await system.pool.query("update pgboss.job set start_after = now() where name = $1 and state = 'retry'", [queue])
  await system.runner.drain()
}
