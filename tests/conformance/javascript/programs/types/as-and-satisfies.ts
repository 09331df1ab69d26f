const config = { port: 80, host: 'x' } satisfies Record<string, unknown>
const anything = JSON.parse('{"a": {"b": 1}}') as { a: { b: number } }
const sure = anything!.a!.b
const odd = <number>(<unknown>'5')
console.log(config.port, sure, odd, [1, 2] as const)
