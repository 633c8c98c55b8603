import velogate from 'velogate/vite';
import { defineConfig } from 'vite';

export default defineConfig({ plugins: [velogate()] });
