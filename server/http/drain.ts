import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Stops a server without cutting anyone off: `server.close()` alone would go on serving new requests on connections
 * kept alive. Once draining, idle connections close at once and busy ones right after the answer under way.
 */
export function drainable(server: Server) {
  const underWay = new Map<Socket, Set<ServerResponse>>()
  let draining = false

  server.on('connection', (socket) => {
    underWay.set(socket, new Set())
    socket.once('close', () => underWay.delete(socket))
  })
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    underWay.get(socket)?.add(response)
    response.once('close', () => {
      const answers = underWay.get(socket)
      answers?.delete(response)
      if (draining && answers?.size === 0) socket.end()
    })
  })

  const drain = () =>
    new Promise<void>((resolve) => {
      draining = true
      server.close(() => resolve())
      for (const [socket, answers] of underWay) {
        if (answers.size === 0) socket.destroy()
        for (const answer of answers) if (!answer.headersSent) answer.setHeader('Connection', 'close')
      }
    })
  return { drain, isDraining: () => draining }
}
