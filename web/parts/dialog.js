import { useEffect, useRef } from '../lib/ui.js';

/** For a <dialog>: opened when drawn; once it is gone, the focus is where it was before, unless something else took it. */
export function useDialog() {
    const dialog = useRef(null);
    useEffect(() => {
        const opener = document.activeElement;
        dialog.current.showModal?.();
        return () => { setTimeout(() => { if (opener?.isConnected && document.activeElement === document.body) opener.focus({ preventScroll: true }); }); };
    }, []);
    return dialog;
}
