using System.Runtime.ConstrainedExecution;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>Calls back after collections of generation 2, for as long as the object concerned is reachable by others.</summary>
internal static class GenerationTwo
{
    /// <summary>Calls back after each collection of generation 2, on the finalizer's thread.</summary>
    /// <param name="target">The object; it is not kept alive.</param>
    /// <param name="callback">Gets the object; it must not wait for long. If it runs out of memory, it is called again after the next collection.</param>
    public static void Watch<T>(T target, Action<T> callback)
        where T : class =>
        _ = new Watcher<T>(target, callback);

    /// <summary>Is finalized again and again: each time it is found unreachable it says that it wants to be once more.</summary>
    private sealed class Watcher<T>(T target, Action<T> callback) : CriticalFinalizerObject
        where T : class
    {
        // No WeakReference: that could be finalized before this is.
        private GCHandle _target = GCHandle.Alloc(target, GCHandleType.Weak);
        private int _collections = GC.CollectionCount(2);

        ~Watcher()
        {
            if (_target.Target is not T target)
            {
                _target.Free();
                return;
            }

            // While this object is young, younger collections find it, too.
            if (GC.CollectionCount(2) is var collections && collections != _collections)
            {
                _collections = collections;
                Call(target);
            }

            try
            {
                GC.ReRegisterForFinalize(this);
            }
            catch (OutOfMemoryException)
            {
                // As below. This was the last time.
                _target.Free();
            }
        }

        private void Call(T target)
        {
            try
            {
                callback(target);
            }
            catch (OutOfMemoryException)
            {
                // Nobody stands behind the finalizer's thread, so that it would end the process: for want of memory that another part may have asked for, and be prepared to do without.
            }
        }
    }
}
