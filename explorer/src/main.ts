import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no #app.');
// What stood there until now: the first thing to be seen, without a script.
target.replaceChildren();
mount(App, { target });
