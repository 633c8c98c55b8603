// What importing the runtime is compared with.
