import { runEngineHost } from '../../components/platform/engine-host.ts'

runEngineHost()
