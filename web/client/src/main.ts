import { mount } from 'svelte';
import { learn } from '$lib/i18n/text.svelte';
import App from './App.svelte';
import { installed } from '$lib/fresh.svelte';
import './styles/font.css';
import './styles/utrecht.css';
import './styles/raw.css';
import './styles/meaning.css';
import './styles/theme.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/prose.css';
import './styles/presentation.css';
import './styles/print.css';

const target = document.getElementById('app');
if (!target) throw new Error('No place to put the application');
void learn().then(() => mount(App, { target }));
void installed();
