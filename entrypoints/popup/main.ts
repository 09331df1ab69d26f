import '../../assets/styles/toolbar.css'
import { openToolbar } from '../../components/toolbar/index.ts'

const root = document.getElementById('toolbar')
if (root !== null) void openToolbar(root)
