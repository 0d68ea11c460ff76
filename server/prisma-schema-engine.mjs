#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine`, which is a download: the same command line and JSON-RPC over
// stdio, answered by the WebAssembly build of the same engine, which is an npm package.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'

const ENGINE_HASH = '0edf323efd1d98336f3f0a68684b56f689b900d3'
const PG_CHAR = 18
const PG_TEXT = 25
const FLAGS_WITH_VALUE = ['--enabled-preview-features', '--extension-types']

const asked = readArguments(process.argv.slice(2))
if (asked.version) {
  console.log(`schema-engine-cli ${ENGINE_HASH}`)
  process.exit(0)
}
// Only now: a production install has no WebAssembly engine, but `prisma generate` still asks for the version.
const { default: pg } = await import('pg')
const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = await import('@prisma/driver-adapter-utils')
const { PrismaPg } = await import('@prisma/adapter-pg')

if (asked.cli) process.exit(await answerCli(asked.cli))
await answerRpc(await loadEngine())

function readArguments(words) {
  const found = { datamodels: [], datasource: {}, cli: undefined, version: false }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === '--datamodels') found.datamodels.push(words[++i])
    else if (word === '--datasource') found.datasource = JSON.parse(words[++i])
    else if (word === 'cli') found.cli = words[++i]
    else if (word === '--version' || word === '-V') found.version = true
    else if (FLAGS_WITH_VALUE.includes(word)) i++
  }
  return found
}

function urlOf({ database, url = asked.datasource.url } = {}) {
  const own = new URL(url)
  const schema = own.searchParams.get('schema') ?? undefined
  own.searchParams.delete('schema')
  const name = decodeURIComponent(own.pathname.slice(1)) || 'postgres'
  if (database) own.pathname = `/${database}`
  return { connectionString: own.toString(), schema, name }
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function onServer(work) {
  return withClient(urlOf({ database: 'postgres' }).connectionString, work)
}

function prismaCode(error) {
  if (error.code === '3D000') return 'P1003'
  return error.code === '28P01' ? 'P1000' : 'P1001'
}

async function answerCli(command) {
  const { connectionString, name } = urlOf()
  try {
    writeLog('INFO', { message: 'Starting schema engine CLI', git_hash: 'wasm' })
    if (command === 'can-connect-to-database') await withClient(connectionString, () => undefined)
    if (command === 'create-database')
      await onServer((c) => c.query(`create database ${c.escapeIdentifier(name)}`))
    if (command === 'drop-database')
      await onServer((c) => c.query(`drop database if exists ${c.escapeIdentifier(name)} with (force)`))
    return 0
  } catch (error) {
    writeLog('ERROR', { is_panic: false, error_code: prismaCode(error), message: error.message })
    return 1
  }
}

function writeLog(level, fields) {
  const entry = { timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' }
  process.stderr.write(`${JSON.stringify(entry)}\n`)
}

async function loadEngine() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const beside = path.dirname(
    createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
  )
  const module = new WebAssembly.Module(readFileSync(path.join(beside, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue.SchemaEngine
}

// Two things @prisma/adapter-pg 7.10 does not do that migrations need: "char" (all over pg_catalog) has no column
// type there, and executeScript() splits at every ';', which cuts $$-quoted function bodies in two.
function mend(adapter) {
  const plain = Object.getPrototypeOf(adapter)
  adapter.queryRaw = async (query) => {
    const chars = []
    const self = Object.create(adapter)
    self.performIO = async (io) => {
      const result = await plain.performIO.call(adapter, io)
      result.fields.forEach((field, i) => {
        if (field.dataTypeID !== PG_CHAR) return
        chars.push(i)
        field.dataTypeID = PG_TEXT
      })
      return result
    }
    const result = await plain.queryRaw.call(self, query)
    for (const i of chars) result.columnTypes[i] = ColumnTypeEnum.Character
    return result
  }
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  return adapter
}

async function adapterTo(connectionString) {
  return mend(await new PrismaPg({ connectionString, max: 1 }).connect())
}

async function shadowAdapter() {
  const { shadowDatabaseUrl } = asked.datasource
  if (shadowDatabaseUrl) return adapterTo(urlOf({ url: shadowDatabaseUrl }).connectionString)
  const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
  await onServer((c) => c.query(`create database "${name}" template template0`))
  const adapter = await adapterTo(urlOf({ database: name }).connectionString)
  const dispose = adapter.dispose.bind(adapter)
  adapter.dispose = async () => {
    await dispose()
    await onServer((c) => c.query(`drop database if exists "${name}" with (force)`))
  }
  return adapter
}

// The native engine connects when it must; this one connects at once, so it needs a database that exists.
async function reachableDatabase(method) {
  const { connectionString, schema } = urlOf()
  try {
    await withClient(connectionString, () => undefined)
    return { connectionString, schema }
  } catch (error) {
    if (error.code === '3D000' && method === 'diff') return urlOf({ database: 'postgres' })
    throw Object.assign(new Error(error.message), { code: prismaCode(error) })
  }
}

async function engineFor(SchemaEngine, method) {
  const { connectionString, schema } = await reachableDatabase(method)
  const factory = new PrismaPg({ connectionString, max: 1 }, { schema })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => mend(await connect())
  factory.connectToShadowDb = shadowAdapter
  const files = asked.datamodels.map((file) => [file, readFileSync(file, 'utf8')])
  const datamodels = files.length > 0 ? files : undefined
  return SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory))
}

async function answer(SchemaEngine, { id, method, params }) {
  try {
    // A fresh engine for each request, since this build hands its shadow-database factory out only once …
    const engine = await engineFor(SchemaEngine, method)
    // … and only to devDiagnostic, so that goes first where a shadow database is needed.
    if (['evaluateDataLoss', 'createMigration'].includes(method))
      await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
    if (typeof engine[method] !== 'function')
      throw Object.assign(new Error(`unknown method ${method}`), { rpc: -32601 })
    const result = await engine[method](params ?? undefined)
    if (method === 'diff' && result?.stdout != null) {
      send({ method: 'print', params: { content: result.stdout }, id: 1e9 + id })
      return send({ id, result: { ...result, stdout: undefined } })
    }
    send({ id, result: result ?? (['reset', 'dbExecute'].includes(method) ? null : {}) })
  } catch (error) {
    send({ id, error: rpcError(error) })
  }
}

function rpcError(error) {
  const code = error?.code ?? error?.meta?.code
  const data = {
    message: error?.message ?? String(error),
    is_panic: false,
    error_code: typeof code === 'string' ? code : undefined,
    meta: error?.meta ?? null,
  }
  return { code: error?.rpc ?? 4466, message: 'An error happened. Check the data field for details.', data }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

async function answerRpc(SchemaEngine) {
  for await (const line of createInterface({ input: process.stdin })) {
    const request = line.trim() ? JSON.parse(line) : {}
    // Without a method it is an answer to a print request of ours.
    if (request.method) await answer(SchemaEngine, request)
  }
  process.exit(0)
}
