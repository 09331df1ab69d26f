import '../../assets/styles/own-pages.css'
import { openOptions } from '../../components/pages/index.ts'

const root = document.getElementById('options')
if (root !== null) void openOptions(root)
