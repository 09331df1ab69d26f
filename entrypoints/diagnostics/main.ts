import '../../assets/styles/own-pages.css'
import { openDiagnostics } from '../../components/pages/index.ts'

const root = document.getElementById('diagnostics')
if (root !== null) void openDiagnostics(root)
