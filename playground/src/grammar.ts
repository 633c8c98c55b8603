// The page of the grammar is made when it is built; only its colours are chosen here.
import { themeButton } from './views/theme.ts';

themeButton(document.querySelector<HTMLButtonElement>('#theme')!);
